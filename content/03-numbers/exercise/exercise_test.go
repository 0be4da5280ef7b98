package exercise

import "testing"

var tests = []struct {
	a, b     int
	quo, mod int
}{
	{7, 2, 3, 1},
	{-7, 2, -4, 1},
	{7, -2, -4, -1},
	{-7, -2, 3, -1},
	{6, 3, 2, 0},
	{-6, 3, -2, 0},
	{6, -3, -2, 0},
	{0, -5, 0, 0},
	{-1, 24, -1, 23},
	{9007199254740993, 1, 9007199254740993, 0},
	{-9007199254740993, 2, -4503599627370497, 1},
}

func TestFloorDiv(t *testing.T) {
	for _, tt := range tests {
		if got := FloorDiv(tt.a, tt.b); got != tt.quo {
			t.Errorf("FloorDiv(%d, %d) = %d, want %d", tt.a, tt.b, got, tt.quo)
		}
	}
}

func TestMod(t *testing.T) {
	for _, tt := range tests {
		if got := Mod(tt.a, tt.b); got != tt.mod {
			t.Errorf("Mod(%d, %d) = %d, want %d", tt.a, tt.b, got, tt.mod)
		}
	}
}
