package exercise

import (
	"cmp"
	"regexp"
	"slices"
)

// Count is how often a path was asked for.
type Count struct {
	Path  string
	Times int
}

var request = regexp.MustCompile(`^[A-Z]+ (/\S*) [123]\d\d$`)

// Top counts the paths of lines such as "GET /about 200", and returns them
// with the most frequent first, and equally frequent ones in the order of
// their paths. Lines of another form do not count, nor do those whose status
// is 400 or more.
func Top(lines []string) []Count {
	times := map[string]int{}
	for _, line := range lines {
		if m := request.FindStringSubmatch(line); m != nil {
			times[m[1]]++
		}
	}
	var counts []Count
	for path, n := range times {
		counts = append(counts, Count{path, n})
	}
	slices.SortFunc(counts, func(a, b Count) int {
		return cmp.Compare(b.Times, a.Times)
	})
	return counts
}
