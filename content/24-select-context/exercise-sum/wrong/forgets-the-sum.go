package exercise

import "context"

func Sum(ctx context.Context, numbers <-chan int) (int, error) {
	sum := 0
	for {
		select {
		case n, ok := <-numbers:
			if !ok {
				return sum, nil
			}
			sum += n
		case <-ctx.Done():
			return 0, ctx.Err()
		}
	}
}
