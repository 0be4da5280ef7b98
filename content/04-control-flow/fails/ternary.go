package main

import "fmt"

func main() {
	files := 1
	noun := "file" if files == 1 else "files"
	fmt.Println(files, noun)
}
