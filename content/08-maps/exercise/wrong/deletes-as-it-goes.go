package exercise

import (
	"maps"
	"slices"
)

func Diff(before, now map[string]int) (added, removed, changed []string) {
	for _, name := range slices.Sorted(maps.Keys(now)) {
		old, ok := before[name]
		if !ok {
			added = append(added, name)
		} else if old != now[name] {
			changed = append(changed, name)
		}
		delete(before, name)
	}
	return added, slices.Sorted(maps.Keys(before)), changed
}
