import type { editor } from 'monaco-editor/editor';
import type { Severity } from '../../base/diagnostic.ts';
import type { LocatedFinding } from '../../state/derive.ts';
import { rangeOf } from './models.ts';
import { monaco } from './monaco.ts';

export const MARKERS = 'axvisor-studio';

const SEVERITIES: Readonly<Record<Severity, number>> = {
  error: monaco.MarkerSeverity.Error,
  warning: monaco.MarkerSeverity.Warning,
  info: monaco.MarkerSeverity.Info,
};

/** Underlines every finding of the file, in place of those before. */
export function showMarkers(model: editor.ITextModel, findings: readonly LocatedFinding[]): void {
  monaco.editor.setModelMarkers(
    model,
    MARKERS,
    findings.map((finding) => toMarker(model, finding)),
  );
}

function toMarker(model: editor.ITextModel, finding: LocatedFinding): editor.IMarkerData {
  return {
    ...rangeOf(model, finding.span),
    severity: SEVERITIES[finding.severity],
    message: finding.message,
    code: finding.code,
    relatedInformation: finding.places.map((place) => ({
      ...rangeOf(model, place.span),
      resource: model.uri,
      message: place.message,
    })),
  };
}
