import { expect, test } from 'vitest';
import type { LocatedFinding } from '../../state/derive.ts';
import { filterFindings, sortFindings } from './filter-findings.ts';

function finding(code: string, severity: LocatedFinding['severity'], start: number): LocatedFinding {
  const at = { line: 1, column: start + 1 };
  return {
    ...{ key: `${code} ${start}`, code, severity, message: `${code} is wrong`, path: [], related: [] },
    ...{ fixes: [], fileId: 'f', fileName: 'f', span: { start, end: start }, start: at, end: at, places: [] },
  };
}

const ALL = [finding('alpha', 'info', 0), finding('beta', 'error', 9), finding('gamma', 'error', 3)];
const codes = (list: readonly LocatedFinding[]) => list.map((one) => one.code);

test('worst first, then by place', () => {
  expect(codes(sortFindings(ALL))).toEqual(['gamma', 'beta', 'alpha']);
});

test('every word has to be there; hidden severities are not', () => {
  expect(codes(filterFindings(ALL, 'WRONG be', []))).toEqual(['beta']);
  expect(codes(filterFindings(ALL, '', ['error']))).toEqual(['alpha']);
  expect(codes(filterFindings(ALL, '', []))).toHaveLength(3);
});
