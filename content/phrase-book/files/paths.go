package main

import (
	"fmt"
	"path/filepath"
)

func main() {
	// Work with paths.
	p := filepath.Join("home", "ann", "a.txt")
	fmt.Println(p, filepath.Base(p), filepath.Ext(p), filepath.Dir(p))
}
