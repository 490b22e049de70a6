/** Findings as JUnit XML, which CI services read: each document is a test, in a suite of its own. */
import { escapeAttribute, escapeText } from '../../src/runtime/xml/escape.ts';
import { plainPaint } from './paint.ts';
import { STANDARD_INPUT } from './place.ts';
import { prettyFindings } from './pretty.ts';
import { findingsAndDrift, type Judgement, type Reporter } from './reporter.ts';
import { visible } from './width.ts';

/** Suites are written as they come: their counts are known, those of the whole are not. */
export const junitReporter: Reporter = {
  begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="postwright">\n',
  judgement: suite,
  end: () => '</testsuites>\n',
};

function suite(judgement: Judgement): string {
  const { kind, file } = judgement;
  const name = attribute(file);
  const path = file === STANDARD_INPUT ? '' : ` file="${name}"`;
  const counts = `tests="1" failures="${kind === 'invalid' ? 1 : 0}" errors="${kind === 'unreadable' ? 1 : 0}" skipped="0"`;
  // No time is measured: the same documents give the same report.
  return [
    `  <testsuite name="${name}" ${counts} time="0">`,
    `    <testcase name="${name}" classname="postwright"${path} time="0"${content(judgement)}`,
    '  </testsuite>\n',
  ].join('\n');
}

/** The rest of a `testcase`, from the end of its start tag. */
function content(judgement: Judgement): string {
  const findings = findingsAndDrift(judgement);
  const [first] = findings;
  if (!first) return '/>';
  const text = escapeText(characters(prettyFindings(findings, plainPaint)));
  if (judgement.kind === 'valid') {
    return `>\n      <system-out>${text}</system-out>\n    </testcase>`;
  }
  const tag = judgement.kind === 'invalid' ? 'failure' : 'error';
  const more = findings.length > 1 ? ` (and ${findings.length - 1} more)` : '';
  const attributes = `message="${attribute(first.message + more)}" type="${attribute(first.code)}"`;
  return `>\n      <${tag} ${attributes}>${text}</${tag}>\n    </testcase>`;
}

function attribute(text: string): string {
  return escapeAttribute(
    characters(
      text
        .split(/\r\n?|\n/)
        .map(visible)
        .join(' '),
    ),
  );
}

/** Only what XML 1.0 allows (§2.2): `visible` leaves noncharacters, which it doesn't. */
function characters(text: string): string {
  return text.replace(/[\ufffe\uffff]/g, '\ufffd');
}
