/** Returns the words of some markup, those that only screen readers speak among them, on lines of their own. */
export function wordsOf(markup: string): string {
  const html = markup.replaceAll(/<!--.*?-->|<script.*?<\/script>/gs, '');
  const attributes = html.matchAll(/ (?:aria-label|aria-description|aria-valuetext|title|placeholder|alt)="([^"]*)"/g);
  const said = [html.replaceAll(/<[^>]*>/g, '\n'), ...[...attributes].map(([, value]) => value)].join('\n');
  return said.replaceAll(/&\w+;/g, ' ');
}
