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
		if text == "" {
			return "", ErrClosed
		}
		return text, nil
	case <-time.After(timeout):
		return "", ErrTimeout
	}
}
