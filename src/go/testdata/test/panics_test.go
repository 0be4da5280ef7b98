package exercise

import "testing"

func TestOK(t *testing.T) {}
func TestBoom(t *testing.T) {
	t.Log("before")
	t.Run("sub", func(t *testing.T) {
		t.Log("x")
		var s []int
		_ = s[5]
	})
}
func TestNever(t *testing.T) {}
