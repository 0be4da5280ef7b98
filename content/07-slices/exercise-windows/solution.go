package exercise

// Windows returns all runs of size neighbours: of 1 2 3 4, the windows of
// size 2 are 1 2, 2 3 and 3 4. Appending to a window must not change numbers
// or the other windows. If size is less than 1 or too large, there are none.
func Windows(numbers []int, size int) [][]int {
	if size < 1 {
		return nil
	}
	var windows [][]int
	for i := 0; i+size <= len(numbers); i++ {
		windows = append(windows, numbers[i:i+size:i+size])
	}
	return windows
}
