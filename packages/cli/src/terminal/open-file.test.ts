import { expect, test } from 'vitest';
import { openerOf, openFile } from './open-file.js';

test('each system has its program, and the path is one argument of it', () => {
  const path = '/home/me/a b/$(touch x); `rm` & "c".html';
  expect(openerOf(path, 'linux')).toEqual({ command: 'xdg-open', args: [path] });
  expect(openerOf(path, 'freebsd')).toEqual({ command: 'xdg-open', args: [path] });
  expect(openerOf(path, 'darwin')).toEqual({ command: 'open', args: [path] });
});

test.each([
  [String.raw`C:\app\report\index.html`, 'file:///C:/app/report/index.html'],
  [String.raw`C:\a b\100%PATH%\index.html`, 'file:///C:/a%20b/100%25PATH%25/index.html'],
  [String.raw`C:\a&calc\^x\index.html`, 'file:///C:/a&calc/%5Ex/index.html'],
  [String.raw`\\server\share\index.html`, 'file://server/share/index.html'],
])('on Windows %s is opened by its address, without a shell', (path, address) => {
  expect(openerOf(path, 'win32')).toEqual({
    command: 'rundll32',
    args: ['url.dll,FileProtocolHandler', address],
  });
});

test('where nothing opens it, the error says what to do', async () => {
  // No Linux machine has this program.
  await expect(openFile(String.raw`C:\report.html`, 'win32')).rejects.toMatchObject({
    code: 'file-unreadable',
    message: expect.stringContaining('rundll32'),
    hint: String.raw`Open it yourself: C:\report.html`,
  });
});
