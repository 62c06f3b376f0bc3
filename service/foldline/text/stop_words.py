"""The commonest words of languages, and the words of Latin filler: they tell text from what stands in its place.

Each table covers a fifth to a half of the words of ordinary prose in its language. Words of one letter are left out:
they hit too often by chance.
"""

from __future__ import annotations

from typing import Final

STOP_WORDS: Final = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the of and to in is was for that on with as at by from it his he are be this have had not were but which"
        " an they you we her she their or has its said who will been one more would when there can all if what about",
        "de": "der die und in den von das zu mit sich auf des ist im für dem nicht ein eine als auch es an er hat aus"
        " sie werden bei dass wird sind noch nach wie um einen am nur einer war haben oder vor über wir so zum zur"
        " aber man ich mehr bis durch wenn kann",
        "fr": "de la le et les des en un du une que est pour qui dans par plus pas au sur ne se ce il sont avec son ont"
        " cette aux ses mais comme nous ou elle été être fait leur sa deux ces même on sans tout ils après entre",
        "es": "de la que el en los del se las por un para con una no su al es lo como más pero sus le ha ya este si"
        " porque esta entre cuando muy sin sobre también me hasta hay donde han quien desde todo nos durante fue ser",
        "pt": "de que do da em um para com não uma os no se na por mais as dos como mas ao ele das tem seu sua ou ser"
        " quando muito nos já está também só pelo pela até isso ela entre depois sem mesmo aos ter seus foi são",
        "it": "di che la il un per in una è del non della con le da si dei al come sono più gli alla ma nel ha lo ai"
        " delle anche nella dal su se ci questo degli loro tra stato essere dopo suo solo cui ed era",
        "nl": "de van het een en in is dat op te zijn met voor niet aan er om ook als dan maar bij nog uit door over"
        " naar ze hij wordt heeft tot die deze zo kan worden we hebben meer was geen wel jaar",
        "sv": "och att det som en på är av för med till den har inte om ett han men var jag sig från vi så kan när år"
        " de nu ska skulle kommer också efter eller hade vid där man under hon mot mer",
        "da": "og at det er en til af for på den med de som der ikke har et om han vi var fra jeg så men kan sig eller"
        " ved også blev efter være skal når hun nu mere over havde man bliver",
        "no": "og det er en til av for på den med de som ikke har et om han vi var fra jeg så men kan seg eller ved"
        " også ble etter være skal når hun nå mer over hadde man blir å",
        "fi": "ja on ei että se oli myös hän mutta ovat kun jos tai kuin sen mukaan joka mitä niin vuoden jo sekä nyt"
        " ole voi olla vain tämä vielä joita ollut kanssa jonka hänen siitä mukana",
        "pl": "na nie do się że jest to jak co po ale za od tym są już tylko przez dla tego jego oraz tak przy może być"
        " lub ma które który która był było będzie także czy jej ich ze pod bez więc",
        "cs": "na se je že to si po za by do ve jak ale jsem od které který jako pro už při aby jsou také nebo není byl"
        " byla bylo jeho tak podle jen kdy co ještě ze až proto mezi jejich být má",
        "ru": "не на что он как его это по но из за то от для так был же или до при бы мы ее они была было уже все"
        " также если она быть которые который после год года только чтобы этого их во со об",
        "uk": "не на що він як його це по але із за то від для так був же або до при ми її вони була було вже всі також"
        " якщо вона бути які який після року тільки щоб цього їх та й про з у в",
        "tr": "ve bir bu için ile da de olarak daha çok gibi olan en var ne kadar sonra ise o ama her değil olduğu"
        " göre büyük ya diye şu hem kendi iki",
    }.items()
}

# The passages that designers set in place of text: "Lorem ipsum" with its usual sequels, and "Sed ut perspiciatis".
FILLER_WORDS: Final = frozenset(
    """lorem ipsum dolor sit amet consectetur consetetur consectetuer adipiscing adipisicing sadipscing elit elitr sed
    do eiusmod nonumy eirmod tempor incididunt invidunt ut labore et dolore magna aliqua aliquyam aliquam erat enim ad
    minim minima veniam quis nostrud nostrum exercitation exercitationem ullamco ullam laboris laboriosam nisi aliquip
    ex ea commodo commodi consequat duis aute autem irure vel eum iriure in reprehenderit voluptate voluptatem velit
    esse cillum fugiat nulla pariatur excepteur sint occaecat cupidatat non proident sunt culpa qui officia deserunt
    mollit anim id est laborum vero eos accusam accusamus accusantium justo duo dolores rebum stet clita kasd gubergren
    no sea takimata sanctus perspiciatis unde omnis iste natus error doloremque laudantium totam rem aperiam eaque ipsa
    quae ab illo inventore veritatis quasi architecto beatae vitae dicta explicabo nemo ipsam quia voluptas aspernatur
    aut odit fugit consequuntur magni ratione sequi nesciunt neque porro quisquam dolorem numquam eius modi tempora
    incidunt magnam quaerat corporis suscipit vestibulum pellentesque vivamus phasellus donec maecenas curabitur
    suspendisse etiam praesent nullam nunc eget tincidunt fringilla cras mauris orci lectus tortor egestas facilisis
    feugiat habitant morbi tristique senectus netus malesuada fames ac turpis ante primis faucibus luctus ultrices
    posuere cubilia curae quam felis ultricies nec pretium quisque arcu pede dapibus viverra tellus blandit libero
    porttitor augue condimentum rhoncus massa scelerisque imperdiet venenatis sollicitudin urna nibh risus eleifend
    ornare sapien sagittis interdum hendrerit lacinia dignissim cursus pulvinar mattis ligula odio semper accumsan
    volutpat diam lacus leo metus mi nisl purus sem sodales ullamcorper varius vehicula euismod convallis congue
    bibendum aenean integer proin fusce quisque nam at cum sociis natoque penatibus magnis dis parturient montes
    nascetur ridiculus mus eu a porta lobortis iaculis dui elementum placerat molestie laoreet tempus gravida""".split()
)
