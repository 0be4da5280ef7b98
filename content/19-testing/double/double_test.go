package double

import "testing"

func test_double(t *testing.T) {
	if got := Double(5); got != 10 {
		t.Errorf("Double(5) = %d, want 10", got)
	}
}
