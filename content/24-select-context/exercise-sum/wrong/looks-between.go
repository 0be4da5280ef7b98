package exercise

import "context"

func Sum(ctx context.Context, numbers <-chan int) (int, error) {
	sum := 0
	for n := range numbers {
		sum += n
		if ctx.Err() != nil {
			return sum, ctx.Err()
		}
	}
	return sum, nil
}
