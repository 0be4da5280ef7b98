package exercise

import (
	"maps"
	"slices"
)

func Diff(before, now map[string]int) (added, removed, changed []string) {
	for _, name := range slices.Sorted(maps.Keys(now)) {
		if old, ok := before[name]; !ok {
			added = append(added, name)
		} else if old != now[name] {
			changed = append(changed, name)
		}
	}
	return added, removed, changed
}
