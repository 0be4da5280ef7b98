// Package tabwriter aligns columns: cells that end with a tab are made as wide as the widest of their column.
package tabwriter

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// Flags of a Writer.
const (
	// FilterHTML takes tags for text without width, and entities for one character.
	FilterHTML uint = 1 << iota
	// StripEscape drops the Escape characters around escaped text.
	StripEscape
	// AlignRight puts the padding before the text.
	AlignRight
	// DiscardEmptyColumns drops columns that have only empty cells ended by vertical tabs.
	DiscardEmptyColumns
	// TabIndent writes the padding of empty cells in front as tabs.
	TabIndent
	// Debug shows bars between columns.
	Debug
)

// Escape stands before and behind text that is passed on as it is.
const Escape = '\xff'

type cell struct {
	text string
	// In characters.
	width int
	// Ended by a tab rather than a vertical one.
	htab bool
}

// A Writer collects text and writes it aligned when the columns are over, or on Flush.
type Writer struct {
	output   io.Writer
	minwidth int
	tabwidth int
	padding  int
	padchar  byte
	flags    uint

	// The last line is not over, and cell, its last one, neither.
	lines [][]cell
	cell  cell
	// Where the text of cell begins whose width is not known yet.
	pos int
	// What ends an escape; 0 outside.
	endChar byte
	widths  []int
	out     strings.Builder
}

// NewWriter returns a Writer; see Init.
func NewWriter(output io.Writer, minwidth, tabwidth, padding int, padchar byte, flags uint) *Writer {
	return new(Writer).Init(output, minwidth, tabwidth, padding, padchar, flags)
}

// Init sets up a Writer: the least width of a cell, the width of tabs, the padding added to each cell, the character to
// pad with (for '\t' cells are a multiple of tabwidth) and flags.
func (b *Writer) Init(output io.Writer, minwidth, tabwidth, padding int, padchar byte, flags uint) *Writer {
	if minwidth < 0 || tabwidth < 0 || padding < 0 {
		panic("negative minwidth, tabwidth, or padding")
	}
	b.output = output
	b.minwidth = minwidth
	b.tabwidth = tabwidth
	b.padding = padding
	b.padchar = padchar
	if padchar == '\t' {
		flags &^= AlignRight
	}
	b.flags = flags
	b.reset()
	return b
}

func (b *Writer) reset() {
	b.lines = [][]cell{nil}
	b.cell = cell{}
	b.pos = 0
	b.endChar = 0
	b.widths = nil
}

func (b *Writer) pad(textWidth, cellWidth int, useTabs bool) {
	if b.padchar == '\t' || useTabs {
		if b.tabwidth == 0 {
			return
		}
		cellWidth = (cellWidth + b.tabwidth - 1) / b.tabwidth * b.tabwidth
		b.out.WriteString(strings.Repeat("\t", (cellWidth-textWidth+b.tabwidth-1)/b.tabwidth))
		return
	}
	b.out.WriteString(strings.Repeat(string([]byte{b.padchar}), cellWidth-textWidth))
}

func (b *Writer) writeLines(from, to int) {
	for i := from; i < to; i++ {
		useTabs := b.flags&TabIndent != 0
		for j, c := range b.lines[i] {
			if j > 0 && b.flags&Debug != 0 {
				b.out.WriteByte('|')
			}
			aligned := j < len(b.widths)
			if c.text == "" {
				if aligned {
					b.pad(c.width, b.widths[j], useTabs)
				}
				continue
			}
			useTabs = false
			if aligned && b.flags&AlignRight != 0 {
				b.pad(c.width, b.widths[j], false)
			}
			b.out.WriteString(c.text)
			if aligned && b.flags&AlignRight == 0 {
				b.pad(c.width, b.widths[j], false)
			}
		}
		if i+1 == len(b.lines) {
			// The last line has no newline, but perhaps text in its open cell.
			b.out.WriteString(b.cell.text)
		} else {
			b.out.WriteByte('\n')
		}
	}
}

// format writes lines, of which the columns before len(b.widths) have their widths.
func (b *Writer) format(from, to int) {
	column := len(b.widths)
	for this := from; this < to; this++ {
		if column >= len(b.lines[this])-1 {
			continue
		}
		// A block of lines begins that have this column. The last cell of a line belongs to no column.
		b.writeLines(from, this)
		from = this
		width := b.minwidth
		discardable := true
		for ; this < to && column < len(b.lines[this])-1; this++ {
			c := b.lines[this][column]
			width = max(width, c.width+b.padding)
			if c.width > 0 || c.htab {
				discardable = false
			}
		}
		if discardable && b.flags&DiscardEmptyColumns != 0 {
			width = 0
		}
		b.widths = append(b.widths, width)
		b.format(from, this)
		b.widths = b.widths[:len(b.widths)-1]
		from = this
	}
	b.writeLines(from, to)
}

func (b *Writer) append(text []byte) { b.cell.text += string(text) }

func (b *Writer) updateWidth() {
	b.cell.width += utf8.RuneCountInString(b.cell.text[b.pos:])
	b.pos = len(b.cell.text)
}

func (b *Writer) startEscape(ch byte) {
	switch ch {
	case Escape:
		b.endChar = Escape
	case '<':
		b.endChar = '>'
	case '&':
		b.endChar = ';'
	}
}

func (b *Writer) endEscape() {
	switch b.endChar {
	case Escape:
		b.updateWidth()
		if b.flags&StripEscape == 0 {
			b.cell.width -= 2
		}
	case ';':
		b.cell.width++
	}
	b.pos = len(b.cell.text)
	b.endChar = 0
}

// terminateCell returns the number of cells of the line.
func (b *Writer) terminateCell(htab bool) int {
	b.cell.htab = htab
	last := len(b.lines) - 1
	b.lines[last] = append(b.lines[last], b.cell)
	b.cell = cell{}
	b.pos = 0
	return len(b.lines[last])
}

// Flush writes what has been collected.
func (b *Writer) Flush() error {
	defer b.explain("Flush")
	return b.flush()
}

// explain says of what the writer below panics with what was being done.
func (b *Writer) explain(op string) {
	if e := recover(); e != nil {
		if op == "Flush" {
			b.reset()
		}
		panic(fmt.Sprintf("tabwriter: panic during %s (%v)", op, e))
	}
}

func (b *Writer) flush() error {
	if b.cell.text != "" {
		if b.endChar != 0 {
			b.endEscape()
		}
		b.terminateCell(false)
	}
	b.format(0, len(b.lines))
	b.reset()
	text := b.out.String()
	b.out.Reset()
	if text == "" {
		return nil
	}
	n, err := b.output.Write([]byte(text))
	if n != len(text) && err == nil {
		err = io.ErrShortWrite
	}
	return err
}

// Write takes text. It writes only when nothing that follows can change the columns.
func (b *Writer) Write(buf []byte) (n int, err error) {
	defer b.explain("Write")
	// What stands before n has been taken.
	for i, ch := range buf {
		if b.endChar != 0 {
			if ch == b.endChar {
				j := i + 1
				if ch == Escape && b.flags&StripEscape != 0 {
					j = i
				}
				b.append(buf[n:j])
				n = i + 1
				b.endEscape()
			}
			continue
		}
		switch ch {
		case '\t', '\v', '\n', '\f':
			b.append(buf[n:i])
			b.updateWidth()
			n = i + 1
			cells := b.terminateCell(ch == '\t')
			if ch == '\n' || ch == '\f' {
				b.lines = append(b.lines, nil)
				if ch == '\f' || cells == 1 {
					// A line of one cell ends all columns.
					if err := b.flush(); err != nil {
						return n, err
					}
					if ch == '\f' && b.flags&Debug != 0 {
						if _, err := b.output.Write([]byte("---\n")); err != nil {
							return n, err
						}
					}
				}
			}
		case Escape:
			b.append(buf[n:i])
			b.updateWidth()
			n = i
			if b.flags&StripEscape != 0 {
				n++
			}
			b.startEscape(Escape)
		case '<', '&':
			if b.flags&FilterHTML != 0 {
				b.append(buf[n:i])
				b.updateWidth()
				n = i
				b.startEscape(ch)
			}
		}
	}
	b.append(buf[n:])
	return len(buf), nil
}
