package exercise

import "fmt"

func Try(f func() error) error {
	if r := recover(); r != nil {
		return fmt.Errorf("panic: %v", r)
	}
	return f()
}
