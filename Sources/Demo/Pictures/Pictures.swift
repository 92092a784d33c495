/// The pictures of the demo season, all drawn by this module.
public enum Pictures {
    public static let all: [PictureRecipe] = [
        harbour, poppies, fish, currents, pearTree, quilt,
        valley, echo,
        tenDoors, window, gardenCity, murmuration,
        stillLife, arcade, dunes, lake, rain, trails,
    ]
}
