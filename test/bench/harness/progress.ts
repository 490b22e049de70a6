/** Says on a terminal what is being done; the next thing takes its place, and `''` leaves nothing. */
export function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
}
