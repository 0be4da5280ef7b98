package main

import (
	"fmt"
	"io"
	"os"
	"strings"
)

func report(w io.Writer, place string, degrees int) {
	fmt.Fprintf(w, "%s: %d°\n", place, degrees)
}

// loud passes on in capitals what is written to it.
type loud struct{ w io.Writer }

func (l loud) Write(p []byte) (int, error) {
	if _, err := io.WriteString(l.w, strings.ToUpper(string(p))); err != nil {
		return 0, err
	}
	return len(p), nil
}

func main() {
	report(os.Stdout, "Oslo", -3)
	report(loud{os.Stdout}, "Lima", 19)

	var text strings.Builder
	report(io.MultiWriter(os.Stdout, &text), "Rome", 24)
	fmt.Printf("%q\n", text.String())
}
