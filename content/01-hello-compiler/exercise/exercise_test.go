package exercise

import "testing"

func TestSummary(t *testing.T) {
	tests := []struct {
		problems, files int
		want            string
	}{
		{3, 12, "3 problems in 12 files"},
		{0, 12, "0 problems in 12 files"},
		{1, 12, "1 problem in 12 files"},
		{2, 1, "2 problems in 1 file"},
		{1, 1, "1 problem in 1 file"},
	}
	for _, tt := range tests {
		if got := Summary(tt.problems, tt.files); got != tt.want {
			t.Errorf("Summary(%d, %d) = %q, want %q", tt.problems, tt.files, got, tt.want)
		}
	}
}

func TestExitCode(t *testing.T) {
	// The operating system keeps 8 bits of an exit status: 256 would be 0.
	for problems, want := range map[int]int{0: 0, 1: 1, 2: 1, 256: 1} {
		if got := ExitCode(problems); got != want {
			t.Errorf("ExitCode(%d) = %d, want %d", problems, got, want)
		}
	}
}
