// A child of diff.mjs: profiles the program, with one function doubled or none, and writes the profile to a file.
import { profileOperation, writeCpuProfile } from '@benchline/cpu-profiler';
import { createProgram } from './thirty-functions.mjs';

const [, , doubled, minimumSampleCount, path] = process.argv;
const operation = createProgram(Number(doubled));
const { profile } = await profileOperation(operation, { minimumSampleCount: Number(minimumSampleCount) });
writeCpuProfile(profile, path);
