import { registerTypeScript } from './register-typescript.js';

registerTypeScript();
