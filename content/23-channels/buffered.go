package main

import "fmt"

func main() {
	letters := make(chan string, 2)
	letters <- "a"
	letters <- "b"
	fmt.Println("waiting:", len(letters), "room for:", cap(letters))

	fmt.Println(<-letters)
	letters <- "c"
	fmt.Println(<-letters, <-letters)
	fmt.Println("waiting:", len(letters))
}
