// This file marks lines of drawn code at which something stands, as a view's cursor asks: the goroutines of a time line.

/** A line (from 1) at which something stands, and what. */
export interface CurrentLine {
  readonly line: number;
  /** Who stands there, '' if that goes without saying. */
  readonly label: string;
  /** Whether it is the one that acts; the others wait. */
  readonly active: boolean;
}

/** Highlights lines among the .line elements of drawn code, the label at the end of each. */
export function markCurrentLines(root: HTMLElement | null, lines: readonly CurrentLine[]): void {
  const marks = new Map(lines.map((mark) => [mark.line, mark]));
  for (const old of root?.querySelectorAll('.line-who') ?? []) {
    const line = old.parentElement;
    old.remove();
    line?.normalize();
  }
  for (const element of root?.querySelectorAll<HTMLElement>('.line') ?? []) {
    const mark = marks.get(Number(element.dataset.line));
    element.classList.toggle('is-current', mark?.active === true);
    element.classList.toggle('is-waiting', mark?.active === false);
    if (mark === undefined || mark.label === '') continue;
    // The label is written by the style sheet: the text stays the source.
    const who = document.createElement('span');
    who.className = 'line-who';
    who.dataset.who = mark.label;
    // A line's last text ends with its newline, which stays behind the label.
    const end = element.lastChild;
    if (end instanceof Text && end.data.endsWith('\n')) end.splitText(end.length - 1).before(who);
    else element.append(who);
  }
}
