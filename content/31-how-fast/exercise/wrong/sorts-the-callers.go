package exercise

import (
	"slices"
	"time"
)

// Percentile returns the shortest of the times within which p per cent of
// all times lie, for p from 1 to 100: the nearest-rank percentile. The times may
// come in any order, and stay as they are. Without times the result is 0.
func Percentile(times []time.Duration, p int) time.Duration {
	if len(times) == 0 {
		return 0
	}
	slices.Sort(times)
	sorted := times
	// The rank is p per cent of the number of times, rounded up.
	rank := (p*len(sorted) + 99) / 100
	return sorted[rank-1]
}
