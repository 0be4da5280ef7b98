package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	out := bufio.NewWriter(os.Stdout)
	fmt.Fprintln(out, "this is never seen")
	fmt.Println(out.Buffered(), "bytes are still in the buffer")
}
