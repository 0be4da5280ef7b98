package exercise

import "fmt"

func Try(f func() error) (err error) {
	defer func() {
		err = fmt.Errorf("panic: %v", recover())
	}()
	return f()
}
