// run

package main

import (
	"fmt"
	"os"
)

func main() {
	defer fmt.Println("not run")
	go func() {
		defer fmt.Println("not run either")
		fmt.Fprintln(os.Stderr, "to stderr")
		os.Exit(4)
	}()
	select {}
}
