package main

import (
	"fmt"
	"testing"
)

func double(n int) int { return n * 2 }

// Assert in a test.
func TestDouble(t *testing.T) {
	if got := double(4); got != 8 {
		t.Errorf("double(4) = %d, want 8", got)
	}
}

func main() {
	var t testing.T
	TestDouble(&t)
	if !t.Failed() {
		fmt.Println("ok")
	}
}
