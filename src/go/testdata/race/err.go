// race

// err is shared by accident.
package main

import (
	"errors"
	"time"
)

func work() (int, error) { return 1, errors.New("no") }

func main() {
	_, err := work()
	go func() {
		_, err = work()
	}()
	time.Sleep(10 * time.Millisecond)
	_, err = work()
	println(err != nil)
}
