package main

import (
	"fmt"
	"io"
	"strings"
)

func work(log io.Writer) {
	if log != nil {
		fmt.Fprintln(log, "working")
	}
	fmt.Println("done")
}

func main() {
	work(nil)

	var log *strings.Builder
	work(log)
}
