package exercise

import (
	"fmt"
	"slices"
	"testing"
	"time"
)

// ms makes times of so many milliseconds.
func ms(values ...int) []time.Duration {
	times := make([]time.Duration, len(values))
	for i, value := range values {
		times[i] = time.Duration(value) * time.Millisecond
	}
	return times
}

func TestPercentile(t *testing.T) {
	tests := []struct {
		times []time.Duration
		p     int
		want  time.Duration
	}{
		{ms(1, 2, 3, 4, 5), 100, 5 * time.Millisecond},
		{ms(1, 2, 3, 4, 5), 50, 3 * time.Millisecond},
		{ms(1, 2, 3, 4), 50, 2 * time.Millisecond},
		{ms(1, 2, 3, 4), 51, 3 * time.Millisecond},
		{ms(1, 2, 3, 4), 1, 1 * time.Millisecond},
		{ms(7), 1, 7 * time.Millisecond},
		{ms(7), 100, 7 * time.Millisecond},
		{ms(9, 1, 500, 3, 2), 60, 3 * time.Millisecond},
		{ms(9, 1, 500, 3, 2), 99, 500 * time.Millisecond},
		{nil, 50, 0},
	}
	for _, test := range tests {
		t.Run(fmt.Sprint(test.times, " ", test.p), func(t *testing.T) {
			if got := Percentile(test.times, test.p); got != test.want {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
}

func TestTheTimesStayAsTheyAre(t *testing.T) {
	times := ms(3, 1, 2)
	Percentile(times, 50)
	if want := ms(3, 1, 2); !slices.Equal(times, want) {
		t.Errorf("the times are now %v, they were %v", times, want)
	}
}
