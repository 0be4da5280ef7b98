// run

package main

import (
	"fmt"
	"time"
)

func worker(id int) {
	if id == 2 {
		panic(fmt.Sprintf("worker %d gave up", id))
	}
}

func main() {
	defer fmt.Println("not run: another goroutine ends the program")
	fmt.Println("started")
	go worker(2)
	time.Sleep(time.Minute)
}
