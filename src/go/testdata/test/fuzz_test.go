package exercise

import "testing"

func FuzzAdd(f *testing.F) {
	f.Add("abc", 3, []byte{1}, byte(2), 'x', 1.5)
	f.Add("", 0, []byte{}, byte(0), 'y', 0.5)
	f.Cleanup(func() { f.Log("cleanup") })
	f.Log("before")
	f.Fuzz(func(t *testing.T, s string, n int, b []byte, c byte, r rune, x float64) {
		t.Log(s, n, b, c, r, x)
		if n == 0 {
			t.Errorf("n is %d", n)
		}
	})
}

func FuzzNone(f *testing.F) {}

func FuzzSkip(f *testing.F) { f.Skip("not today") }

func FuzzMismatch(f *testing.F) {
	f.Add(1, "two")
	f.Fuzz(func(t *testing.T, n int, b []byte) {})
}

func FuzzCount(f *testing.F) {
	f.Add(1)
	f.Fuzz(func(t *testing.T, n int, b []byte) {})
}

func FuzzWrongLetter(f *testing.F) {
	f.Add(1)
	f.Fuzz(func(t *testing.T, n int) { t.Fatal("fatal ", n) })
	f.Log("after")
}
