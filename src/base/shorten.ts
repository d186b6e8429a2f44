/** At most `most` characters of a text that may be of any length, whole ones; what is cut off is `…`. */
export function shorten(text: string, most = 40): string {
  if (text.length <= most) return text;
  // Only the beginning is taken apart: texts of a megabyte are called by name thousands of times.
  const points = [...text.slice(0, 2 * most + 2)];
  return points.length <= most ? text : `${points.slice(0, most - 2).join('')}…`;
}
