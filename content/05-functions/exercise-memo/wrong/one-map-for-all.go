package exercise

var known = map[int]int{}

func Memoize(f func(int) int) func(int) int {
	return func(n int) int {
		result, ok := known[n]
		if !ok {
			result = f(n)
			known[n] = result
		}
		return result
	}
}
