package exercise

import (
	"errors"
	"time"
)

var (
	ErrTimeout = errors.New("timeout")
	ErrClosed  = errors.New("closed")
)

func Receive(texts <-chan string, timeout time.Duration) (string, error) {
	select {
	case text := <-texts:
		return text, nil
	case <-time.After(timeout):
		return "", ErrTimeout
	}
}
