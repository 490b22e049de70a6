/**
 * The chart of `docs/`: what each way to a validated object costs, on a logarithmic scale, so that
 * what is a hundred times as slow still fits beside what is half as fast.
 */
import { figure } from './figures.ts';

/** One bar: a ratio to `JSON.parse`. */
export interface Bar {
  readonly name: string;
  readonly ratio: number;
  readonly isOurs: boolean;
}

/** The bars of one kind of document. */
export interface Group {
  readonly title: string;
  readonly bars: readonly Bar[];
}

const WIDTH = 860;
const LEFT = 300;
const RIGHT = 70;
const LINE = 24;
const [LEAST, GREATEST] = [0.05, 200];
const TICKS = [0.1, 0.5, 1, 2, 5, 10, 20, 50, 100];

const style = `
  text { font: 13px system-ui, sans-serif; fill: #24292f; }
  .title { font-size: 17px; font-weight: 600; }
  .group { font-weight: 600; }
  .tick, .note { font-size: 11px; fill: #57606a; }
  .grid { stroke: #d0d7de; }
  .one { stroke: #57606a; stroke-dasharray: 4 3; }
  .bar { fill: #9aa4b2; }
  .ours { fill: #0969da; }`;

/** A picture of its own: text, bars and a white ground, and nothing that has to be loaded. */
export function chart(groups: readonly Group[], note: string): string {
  const lines = groups.reduce((sum, { bars }) => sum + bars.length + 1.5, 0);
  const bottom = 84 + lines * LINE;
  const height = bottom + 52;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img">`,
    `<title>Time for a validated object, in JSON.parse</title>`,
    `<style>${style}\n</style>`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    text(24, 34, 'title', 'From XML to a validated object: time, in JSON.parse without validation'),
    text(
      24,
      56,
      'note',
      'Logarithmic. Less is faster; left of the dashed line is faster than JSON.parse of the same data.',
    ),
    ...TICKS.map((tick) => gridLine(tick, bottom)),
    ...groupsOf(groups),
    text(24, height - 14, 'note', note),
    '</svg>',
    '',
  ].join('\n');
}

function groupsOf(groups: readonly Group[]): string[] {
  let y = 84;
  return groups.flatMap(({ title, bars }) => {
    const heading = text(24, y + 16, 'group', title);
    y += LINE;
    const drawn = bars.map((bar, index) => barAt(bar, y + index * LINE));
    y += (bars.length + 0.5) * LINE;
    return [heading, ...drawn];
  });
}

function barAt({ name, ratio, isOurs }: Bar, y: number): string {
  const width = Math.max(2, x(ratio) - LEFT);
  return [
    text(LEFT - 10, y + 16, '', name, 'end'),
    `<rect class="${isOurs ? 'bar ours' : 'bar'}" x="${LEFT}" y="${y + 3}" width="${width.toFixed(1)}" height="${LINE - 7}" rx="2"/>`,
    text(LEFT + width + 6, y + 16, '', figure(ratio)),
  ].join('\n');
}

function gridLine(tick: number, bottom: number): string {
  const at = x(tick).toFixed(1);
  return [
    `<line class="${tick === 1 ? 'one' : 'grid'}" x1="${at}" y1="76" x2="${at}" y2="${bottom}"/>`,
    text(Number(at), bottom + 16, 'tick', String(tick), 'middle'),
  ].join('\n');
}

function x(ratio: number): number {
  const share = Math.log(ratio / LEAST) / Math.log(GREATEST / LEAST);
  return LEFT + Math.min(1, Math.max(0, share)) * (WIDTH - LEFT - RIGHT);
}

function text(at: number, y: number, kind: string, content: string, anchor = 'start'): string {
  const escaped = content.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text x="${at.toFixed(1)}" y="${y.toFixed(1)}" class="${kind}" text-anchor="${anchor}">${escaped}</text>`;
}
