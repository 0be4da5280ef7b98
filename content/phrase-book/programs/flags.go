package main

import (
	"flag"
	"fmt"
)

func main() {
	// Options of the command line.
	port := flag.Int("port", 8080, "where to listen")
	flag.Parse()
	fmt.Println(*port)
}
