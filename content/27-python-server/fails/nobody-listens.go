package main

import "fmt"

func main() {
	outbox := make(chan string)

	outbox <- "ready"

	fmt.Println("published, though nobody has subscribed yet")
}
