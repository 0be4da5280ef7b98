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
	case text, ok := <-texts:
		if !ok {
			return "", ErrClosed
		}
		return text, nil
	default:
		return "", ErrTimeout
	}
}
