package exercise

import "testing"

func TestTable(t *testing.T) {
	got := Table([]string{"tea", "crème", "espresso"}, []float64{2.5, 13.456, 120})
	want := "tea         2.50\n" +
		"crème      13.46\n" +
		"espresso  120.00\n"
	if got != want {
		t.Errorf("Table returned\n%q\nwant\n%q", got, want)
	}
}

func TestNoRows(t *testing.T) {
	if got := Table(nil, nil); got != "" {
		t.Errorf("Table of nothing returned %q, want nothing", got)
	}
}
