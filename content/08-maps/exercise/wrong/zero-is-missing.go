package exercise

import (
	"maps"
	"slices"
)

func Diff(before, now map[string]int) (added, removed, changed []string) {
	for _, name := range slices.Sorted(maps.Keys(now)) {
		if before[name] == 0 {
			added = append(added, name)
		} else if before[name] != now[name] {
			changed = append(changed, name)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(before)) {
		if now[name] == 0 {
			removed = append(removed, name)
		}
	}
	return added, removed, changed
}
