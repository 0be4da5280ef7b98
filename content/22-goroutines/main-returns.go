package main

import (
	"fmt"
	"time"
)

func report() {
	time.Sleep(time.Second)
	fmt.Println("the report is ready")
}

func main() {
	go report()
	fmt.Println("main returns")
}
