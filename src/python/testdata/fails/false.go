package main

import "fmt"

func main() {
	done := False
	fmt.Println(done)
}
