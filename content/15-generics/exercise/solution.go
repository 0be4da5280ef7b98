package exercise

import "cmp"

// MaxBy returns the item whose key is the largest. If there are several, it
// returns the first of them. Without items, ok is false.
func MaxBy[T any, K cmp.Ordered](items []T, key func(T) K) (best T, ok bool) {
	for i, item := range items {
		if i == 0 || key(item) > key(best) {
			best = item
		}
	}
	return best, len(items) > 0
}

// GroupBy returns the items by their keys, each group in the order of items.
func GroupBy[T any, K comparable](items []T, key func(T) K) map[K][]T {
	groups := map[K][]T{}
	for _, item := range items {
		k := key(item)
		groups[k] = append(groups[k], item)
	}
	return groups
}
