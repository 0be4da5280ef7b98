package main

import "fmt"

func main() {
	done := True
	fmt.Println(done)
}
