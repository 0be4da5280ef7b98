package exercise

import "fmt"

// Try calls f. If f panics, Try returns an error with the text "panic: " and
// what the panic was about. If the panic's value is an error, it is wrapped.
func Try(f func() error) (err error) {
	defer func() {
		switch r := recover().(type) {
		case nil:
		case error:
			err = fmt.Errorf("panic: %w", r)
		default:
			err = fmt.Errorf("panic: %v", r)
		}
	}()
	return f()
}
